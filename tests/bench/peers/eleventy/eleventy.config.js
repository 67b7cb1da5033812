import { arrange, chunk } from './arrange.js';

export default function (config) {
  let arranged;
  const once = (api) => (arranged ??= arrange(api.getFilteredByGlob('./bai-viet/*.md')));
  config.addCollection('articles', (api) => once(api).articles);
  config.addCollection('steps', (api) => once(api).steps);
  config.addCollection('units', (api) => [...once(api).units]);
  config.addCollection('years', (api) => [...once(api).years]);
  config.addCollection('months', (api) => [...once(api).months]);
  config.addCollection('unitPages', (api) =>
    [...once(api).units].flatMap(([id, all]) =>
      chunk(all, 20).map((articles, at, { length }) => ({ id, articles, at, length })),
    ),
  );
  config.addPassthroughCopy('style.css');
  config.setIncludesDirectory('_includes');
  config.setOutputDirectory('out');
}
