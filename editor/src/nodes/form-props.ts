/** A form edits one node's settings; what is malformed stays in its fields and changes nothing. */
export interface FormProps<Config> {
  readonly nodeId: string;
  readonly config: Config;
  readonly onChange: (config: Config) => void;
}
