/** Who is calling: the holder of the admin key, or a person signed in with a browser. */
export interface Caller {
  readonly workspaceId: string;
  /** Stored with every write: `admin key`, or the display name. */
  readonly actor: string;
  readonly by: 'key' | 'session';
}
