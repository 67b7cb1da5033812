/**
 * A copy of a text that does not hold on to the one it was cut from: what is kept until the end of an import would
 * otherwise keep the whole file in memory.
 */
export const detached = (text: string): string => Buffer.from(text).toString();
