/**
 * The same function, which remembers its last answer: for two that ask the same one after the other.
 * @param make answers alike whenever it is given the same
 */
export function keepLast<Given extends readonly unknown[], Made>(
  make: (...given: Given) => Made,
): (...given: Given) => Made {
  let last: { readonly given: Given; readonly made: Made } | undefined;
  return (...given) => {
    const isAsked =
      last?.given.length === given.length && last.given.every((one, at) => one === given[at]);
    if (!last || !isAsked) last = { given, made: make(...given) };
    return last.made;
  };
}
