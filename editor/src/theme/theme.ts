import {
  ActionIcon,
  Badge,
  Button,
  createTheme,
  Drawer,
  Input,
  Menu,
  Modal,
  Notification,
  NumberInput,
  PasswordInput,
  SegmentedControl,
  Select,
  Table,
  Textarea,
  TextInput,
  Tooltip,
} from '@mantine/core';
import { basalt, basaltAtNight, tangerine } from './colours.ts';

const controls = { size: 'sm' } as const;

const dialogTitle = { fontSize: '1rem', fontWeight: 600 };

/** 32 px where no other size was asked for. */
const buttonHeight = (size: unknown) => (size === 'sm' ? { '--button-height': '2rem' } : {});
const inputHeight = (size: unknown) => (size === 'sm' ? { '--input-height': '2rem' } : {});

/** Names of the buttons that Mantine draws by itself. */
interface ThemeWords {
  readonly close: string;
}

/** Sizes follow a 4 px grid: controls 32 high, radius 6, cards 8. */
export const themeWith = ({ close }: ThemeWords) =>
  createTheme({
    colors: { gray: basalt, dark: basaltAtNight, basalt, tangerine },
    primaryColor: 'tangerine',
    // White words on it reach 4.5:1 in either appearance.
    primaryShade: 7,
    fontFamily: "'Pretendard Variable', Pretendard, -apple-system, 'Segoe UI', 'Malgun Gothic', sans-serif",
    fontFamilyMonospace: "ui-monospace, 'SFMono-Regular', Menlo, Consolas, monospace",
    fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
    lineHeights: { xs: '1.5', sm: '1.5', md: '1.5', lg: '1.5', xl: '1.4' },
    spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
    radius: { xs: '0.25rem', sm: '0.375rem', md: '0.5rem', lg: '0.5rem', xl: '0.75rem' },
    defaultRadius: 'sm',
    respectReducedMotion: true,
    cursorType: 'pointer',
    headings: {
      fontWeight: '600',
      sizes: {
        h1: { fontSize: '1.25rem', lineHeight: '1.4' },
        h2: { fontSize: '1rem', lineHeight: '1.5' },
        h3: { fontSize: '0.875rem', lineHeight: '1.5' },
      },
    },
    components: {
      ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray', size: 32 } }),
      Badge: Badge.extend({ defaultProps: { variant: 'light', radius: 'sm', tt: 'none', fw: 500 } }),
      Button: Button.extend({
        defaultProps: { ...controls, variant: 'default', fw: 500 },
        vars: (_, { size }) => ({ root: buttonHeight(size) }),
      }),
      Drawer: Drawer.extend({
        defaultProps: {
          closeButtonProps: { 'aria-label': close },
          position: 'right',
          size: 560,
          transitionProps: { duration: 150 },
          overlayProps: { backgroundOpacity: 0.25 },
        },
        styles: { title: dialogTitle },
      }),
      Input: Input.extend({ defaultProps: controls, vars: (_, { size }) => ({ wrapper: inputHeight(size) }) }),
      Menu: Menu.extend({
        defaultProps: {
          withInitialFocusPlaceholder: false,
          shadow: 'md',
          position: 'bottom-end',
          transitionProps: { duration: 0 },
        },
      }),
      Modal: Modal.extend({
        defaultProps: {
          closeButtonProps: { 'aria-label': close },
          centered: true,
          overlayProps: { backgroundOpacity: 0.35 },
          transitionProps: { duration: 150 },
        },
        styles: { title: dialogTitle },
      }),
      Notification: Notification.extend({ defaultProps: { closeButtonProps: { 'aria-label': close } } }),
      NumberInput: NumberInput.extend({ defaultProps: controls }),
      PasswordInput: PasswordInput.extend({ defaultProps: controls }),
      SegmentedControl: SegmentedControl.extend({ defaultProps: { size: 'xs' } }),
      Select: Select.extend({ defaultProps: { ...controls, allowDeselect: false, withCheckIcon: false } }),
      Table: Table.extend({ defaultProps: { fz: 'sm' } }),
      Textarea: Textarea.extend({ defaultProps: { ...controls, autosize: true, minRows: 3 } }),
      TextInput: TextInput.extend({ defaultProps: controls }),
      Tooltip: Tooltip.extend({ defaultProps: { openDelay: 300, transitionProps: { duration: 0 }, fz: 'xs' } }),
    },
  });
