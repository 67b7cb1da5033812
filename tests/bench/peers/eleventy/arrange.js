/** Everything that pages ask of the articles, found once. */
export function arrange(unsorted) {
  const articles = newestFirst(unsorted);
  const by = (key) => {
    const groups = new Map();
    for (const article of articles)
      for (const id of article.data[key] ?? [])
        if (groups.has(id)) groups.get(id).push(article);
        else groups.set(id, [article]);
    return new Map([...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  };
  const units = by('don-vi');
  const steps = new Map(
    articles.map((article, at) => [
      article.fileSlug,
      {
        newer: articles[at - 1],
        older: articles[at + 1],
        related: (units.get(article.data['don-vi']?.[0]) ?? [])
          .slice(0, 6)
          .filter((other) => other !== article)
          .slice(0, 5),
      },
    ]),
  );
  return { articles, units, years: by('nam'), steps };
}

export const newestFirst = (pages) =>
  pages.toSorted((a, b) => b.date - a.date || (a.fileSlug < b.fileSlug ? -1 : 1));
