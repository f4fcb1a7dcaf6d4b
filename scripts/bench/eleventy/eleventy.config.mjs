/** The same prose as a plain Eleventy site: pages, lists of twenty, topics, feed, site map. It checks nothing. */
export default function (config) {
  config.addPassthroughCopy('media');
  config.addCollection('entries', (all) => all.getFilteredByGlob('entries/*.md').toReversed());
  config.addCollection('topics', (all) =>
    [...Map.groupBy(all.getFilteredByGlob('entries/*.md'), (entry) => entry.data.topic)].map(([name, entries]) => ({
      name,
      entries,
    })),
  );
  return { dir: { includes: '_includes' }, markdownTemplateEngine: false };
}
