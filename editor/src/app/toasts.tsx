import '@mantine/core/styles/Notification.css';
import '@mantine/notifications/styles.css';
import { Notifications } from '@mantine/notifications';

/** No wider than the panel that they lie over: the tools of a drawing end beside it. */
const width = 348;

/** Short words at the corner (`useToast`). */
export function Toasts() {
  return <Notifications position="bottom-right" limit={4} containerWidth={width} />;
}
