/** Whether ⌘ does here what Ctrl does elsewhere. */
export const isMac: boolean = /mac|iphone|ipad/i.test(globalThis.navigator?.userAgent ?? '');
