import { fileURLToPath } from 'node:url';
import { tsImport } from 'tsx/esm/api';

/**
 * What the editor extension `unifiedjs.vscode-remark` runs while one types: the gate's own rules. CONTENT_LANG=en gives its
 * messages in English.
 */
const { remarkGate } = await tsImport('#cli/check/remark-gate.ts', import.meta.url);

export default { plugins: [[remarkGate, { root: fileURLToPath(new URL('.', import.meta.url)), lang: process.env.CONTENT_LANG }]] };
