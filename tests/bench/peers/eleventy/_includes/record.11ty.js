import { entries, escape } from '../draw.js';

export const data = { layout: 'base.11ty.js' };

export function render({ title, description, content, page, collections }) {
  const group = collections.groups.find(({ path }) => page.url === `/${path}/`);
  return `<article data-pagefind-body>
<h1>${escape(title)}</h1>
${description ? `<p>${escape(description)}</p>` : ''}
${content}
</article>
${group ? entries(group.articles.slice(0, 20)) : ''}`;
}
