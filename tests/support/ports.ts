/** Ports of the browser tests: the site, a site that fails, and a site with many projects. */
export const port = Number(process.env.E2E_PORT || '3311');
export const failingPort = port + 1;
export const manyPort = port + 2;

export const manyOrigin = `http://localhost:${manyPort}`;
