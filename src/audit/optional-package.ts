/** A package that only the audit needs is not installed. */
export class MissingPackage extends Error {}

/**
 * A package that only the audit needs: a site is built and published without it.
 * @throws {MissingPackage} with the Vietnamese cure when it is not installed
 */
export async function optionalPackage<T>(name: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new MissingPackage(
      `Chưa cài gói “${name}”, chỉ lệnh audit cần đến. Hãy chạy: npm ci --include=dev, rồi chạy lại.`,
      { cause: error },
    );
  }
}
