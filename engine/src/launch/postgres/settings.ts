/** What differs from PostgreSQL's own defaults. Durability stays as it is: fsync and synchronous_commit on. */
export const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  // A failing statement carries a customer's data, and so does the detail of a violated constraint.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
} as const;
