import { arrange, newestFirst } from './arrange.js';

const RECORDS = ['khen-thuong', 'hoi-nghi', 'van-ban'];

export default function (config) {
  let arranged;
  const once = (api) => (arranged ??= arrange(api.getFilteredByGlob('./bai-viet/*.md')));
  config.addCollection('articles', (api) => once(api).articles);
  config.addCollection('steps', (api) => once(api).steps);
  config.addCollection('units', (api) => [...once(api).units]);
  config.addCollection('years', (api) => [...once(api).years]);
  config.addCollection('groups', (api) => [
    ...[...once(api).units].map(([id, articles]) => ({ path: `don-vi/${id}`, articles })),
    ...[...once(api).years].map(([id, articles]) => ({ path: `nam/${id}`, articles })),
  ]);
  for (const kind of RECORDS)
    config.addCollection(kind, (api) =>
      newestFirst(api.getFilteredByGlob(`./register/${kind}/*.md`)),
    );
  config.addPassthroughCopy('style.css');
  config.setIncludesDirectory('_includes');
  config.setOutputDirectory('out');
}
