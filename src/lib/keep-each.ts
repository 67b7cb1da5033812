/**
 * The same function, which remembers what it made of each thing, as long as anybody holds the thing.
 * @param make answers alike whenever it is given the same
 */
export function keepEach<Thing extends object, Made>(
  make: (thing: Thing) => Made,
): (thing: Thing) => Made {
  const kept = new WeakMap<Thing, { readonly made: Made }>();
  return (thing) => {
    let known = kept.get(thing);
    if (!known) kept.set(thing, (known = { made: make(thing) }));
    return known.made;
  };
}

/** The same for things that say something only within a whole, as a record does in its archive. */
export function keepEachIn<Whole extends object, Thing extends object, Made>(
  make: (whole: Whole, thing: Thing) => Made,
): (whole: Whole, thing: Thing) => Made {
  const within = keepEach((whole: Whole) => keepEach((thing: Thing) => make(whole, thing)));
  return (whole, thing) => within(whole)(thing);
}
