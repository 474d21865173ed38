/** What differs from PostgreSQL's own defaults. Durability stays as it is: fsync and synchronous_commit on. */
export const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  // No disk that turns: by the default of 4, three hundred customers were looked up by reading all thirty thousand.
  random_page_cost: '1.1',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  // A failing statement carries a customer's data, and so does the detail of a violated constraint.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
} as const;
