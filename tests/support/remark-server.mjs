import { createUnifiedLanguageServer } from 'unified-language-server';

/** The language server of the extension `unifiedjs.vscode-remark`, with the settings that the extension gives it. */
createUnifiedLanguageServer({
  configurationSection: 'remark',
  ignoreName: '.remarkignore',
  packageField: 'remarkConfig',
  pluginPrefix: 'remark',
  processorName: 'remark',
  processorSpecifier: 'remark',
  rcName: '.remarkrc',
});
