export default {
  layout: 'record.11ty.js',
  permalink: ({ page }) => `${page.filePathStem.replace(/^\/register/, '')}/index.html`,
  // A brace of a text is no command.
  templateEngineOverride: 'md',
};
