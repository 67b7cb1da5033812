export const escape = (text = '') =>
  String(text).replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign],
  );

export const day = (date) => date.toISOString().slice(0, 10);

export const entries = (articles) =>
  `<ul>${articles
    .map(
      ({ url, date, data }) => `
<li><h2><a href="${url}">${escape(data.title)}</a></h2>
<time datetime="${day(date)}">${day(date).split('-').reverse().join('/')}</time>
${data.description ? `<p>${escape(data.description)}</p>` : ''}</li>`,
    )
    .join('')}</ul>`;

export const pager = (at, length, url) => `<nav class="steps">
${at > 0 ? `<a href="${url(at - 1)}">← Mới hơn</a>` : ''}<span>${at + 1}/${length}</span>
${at + 1 < length ? `<a href="${url(at + 1)}">Cũ hơn →</a>` : ''}</nav>`;

export const links = (groups, folder, nameOf) =>
  `<ul>${groups
    .map(
      ([id, all]) =>
        `<li><a href="/${folder}/${id}/">${escape(nameOf(id))}</a> (${all.length})</li>`,
    )
    .join('')}</ul>`;

/** A feed with the whole text of the newest thirty. */
export const feed = (name, articles) => `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>${escape(name)}</title><link>https://example.com/</link><description>${escape(name)}</description>
${articles
  .slice(0, 30)
  .map(
    ({ url, date, data, templateContent }) =>
      `<item><title>${escape(data.title)}</title><link>https://example.com${url}</link><guid>https://example.com${url}</guid>
<pubDate>${date.toUTCString()}</pubDate><description>${escape(templateContent)}</description></item>`,
  )
  .join('\n')}</channel></rss>`;
