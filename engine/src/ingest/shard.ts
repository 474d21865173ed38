/**
 * The inbox shard of a customer, 0 to 63. The last byte of a UUID that we made is random, so it is its own hash; in SQL
 * `get_byte(uuid_send(id), 15) & 63`.
 */
export function shardOf(customerId: string): number {
  return Number.parseInt(customerId.slice(-2), 16) & 63;
}
