/** Items of a page when no number is asked for. */
export const defaultLimit = 20;

/** Most items of a page. */
export const largestLimit = 100;
