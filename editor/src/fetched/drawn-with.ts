/** What the bundler knows of a module. */
interface Known {
  readonly isEntry: boolean;
  readonly importers: readonly string[];
  readonly dynamicImporters: readonly string[];
}
type Ask = (id: string) => Known | null;

/**
 * Whether a page begins with a module, and whether other pages come to it too, now or by what they fetch later. `kin` are
 * pages that are drawn with much the same, and not told apart from it.
 * @example const drawn = drawnWith(/map-page/, /place-page/); drawn(id, (each) => bundle.getModuleInfo(each)) === 'alone'
 */
export const drawnWith =
  (page: RegExp, kin: RegExp) =>
  (id: string, ask: Ask): 'alone' | 'shared' | null => {
    if (!pagesOf(id, ask, false).some((each) => page.test(each))) return null;
    const others = pagesOf(id, ask, true).filter((each) => !page.test(each) && !kin.test(each));
    return others.length === 0 ? 'alone' : 'shared';
  };

/** The pages that come to a module: at once, or also by what they fetch later. */
function pagesOf(id: string, ask: Ask, later: boolean): readonly string[] {
  const pages = new Set<string>();
  const seen = new Set([id]);
  for (const each of seen) {
    const { importers = [], dynamicImporters = [] } = ask(each) ?? {};
    for (const importer of importers) seen.add(importer);
    for (const importer of dynamicImporters)
      if (isInitial(importer, ask)) pages.add(each);
      else if (later) seen.add(importer);
  }
  return [...pages];
}

/** Part of what every page begins with. */
function isInitial(id: string, ask: Ask): boolean {
  const seen = new Set([id]);
  for (const each of seen) {
    const known = ask(each);
    if (known?.isEntry) return true;
    for (const importer of known?.importers ?? []) seen.add(importer);
  }
  return false;
}
