export interface SenderInput {
  /** The account: one for each channel. */
  readonly channel: string;
}

export interface SenderActivities {
  /** Sends what is queued for about a minute, each message as soon as it is. */
  drain(input: SenderInput): Promise<void>;
}
