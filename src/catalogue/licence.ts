/** The licence of everything in `content/`: Creative Commons Attribution 4.0. */
export const contentLicence = 'https://creativecommons.org/licenses/by/4.0/';
