import { run } from '../serve.ts';

// The compiled server begins here: `node .next/bin/serve.mjs`.
process.exit(await run([], process));
