import '@mantine/core/styles/Notification.css';
import '@mantine/notifications/styles.css';
import { Notifications } from '@mantine/notifications';

/** Short words at the corner (`useToast`). */
export function Toasts() {
  return <Notifications position="bottom-right" limit={4} />;
}
