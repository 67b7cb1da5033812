import { day, escape } from '../draw.js';

export const data = { layout: 'base.11ty.js' };

export function render(data) {
  const { title, description, page, content, collections, units } = data;
  const { newer, older, related } = collections.steps.get(page.fileSlug);
  const link = ({ url, data: { title } }) => `<a href="${url}">${escape(title)}</a>`;
  return `<article data-pagefind-body>
<h1>${escape(title)}</h1>
<p><time datetime="${day(page.date)}">${day(page.date).split('-').reverse().join('/')}</time>
${(data['don-vi'] ?? []).map((id) => ` <a href="/don-vi/${id}/">${escape(units[id])}</a>`).join('')}</p>
${description ? `<p>${escape(description)}</p>` : ''}
${content}
</article>
<nav class="steps">${older ? `← ${link(older)}` : ''} ${newer ? `${link(newer)} →` : ''}</nav>
<aside><h2>Bài liên quan</h2><ul>${related.map((other) => `<li>${link(other)}</li>`).join('')}</ul></aside>`;
}
