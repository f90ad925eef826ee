import { fileURLToPath } from 'node:url';
import { tsImport } from 'tsx/esm/api';

/**
 * What the editor extension `unifiedjs.vscode-remark` runs while one types: the rules of the check. Its messages are in the
 * language of the settings (CONTENT_LANG).
 */
const { remarkContent } = await tsImport('#cli/check/remark-plugin.ts', import.meta.url);

export default { plugins: [[remarkContent, { root: fileURLToPath(new URL('.', import.meta.url)) }]] };
