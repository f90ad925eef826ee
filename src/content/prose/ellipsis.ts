import { replacementRule } from './prose-text.ts';
import { replacementsIn } from './replacement.ts';

/** Three full stops where one sign, `…`, belongs. A longer row of full stops is something else. */
export const ellipsis = replacementRule('ellipsis', (text) => (text.includes('...') ? replacementsIn(text, /(?<!\.)\.{3}(?!\.)/g, () => '…') : []));
