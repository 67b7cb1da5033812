/**
 * The same function, which remembers what it made of each thing in a whole: for what many pages show. Both are forgotten
 * when nobody holds them any more.
 * @param make answers alike whenever it is given the same
 */
export function keepEach<Whole extends object, Thing extends object, Made>(
  make: (whole: Whole, thing: Thing) => Made,
): (whole: Whole, thing: Thing) => Made {
  const kept = new WeakMap<Whole, WeakMap<Thing, { readonly made: Made }>>();
  return (whole, thing) => {
    let things = kept.get(whole);
    if (!things) kept.set(whole, (things = new WeakMap()));
    let known = things.get(thing);
    if (!known) things.set(thing, (known = { made: make(whole, thing) }));
    return known.made;
  };
}
