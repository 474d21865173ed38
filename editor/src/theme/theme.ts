import {
  type ActionIconFactory,
  type BadgeFactory,
  type ButtonFactory,
  createTheme,
  type DrawerFactory,
  type ExtendComponent,
  type FactoryPayload,
  type InputFactory,
  type InputWrapperFactory,
  type MenuFactory,
  type ModalFactory,
  type NotificationFactory,
  type NumberInputFactory,
  type PasswordInputFactory,
  type SegmentedControlFactory,
  type SelectFactory,
  type TableFactory,
  type TextareaFactory,
  type TextInputFactory,
  type TooltipFactory,
} from '@mantine/core';
import { basalt, basaltAtNight, tangerine } from './colours.ts';
import { KeptButton } from './kept-button.tsx';

const controls = { size: 'sm' } as const;

const dialogTitle = { fontSize: '1rem', fontWeight: 600 };

/** 32 px where no other size was asked for. */
const buttonHeight = (size: unknown) => (size === 'sm' ? { '--button-height': '2rem' } : {});
const inputHeight = (size: unknown) => (size === 'sm' ? { '--input-height': '2rem' } : {});

/** As `Button.extend` does, without the component: what only some pages show is fetched by them. */
const looks = <Payload extends FactoryPayload>(own: ExtendComponent<Payload>): ExtendComponent<Payload> => own;

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
      ActionIcon: looks<ActionIconFactory>({
        defaultProps: { variant: 'subtle', color: 'gray', size: 32, component: KeptButton },
      }),
      Badge: looks<BadgeFactory>({ defaultProps: { variant: 'light', radius: 'sm', tt: 'none', fw: 500 } }),
      Button: looks<ButtonFactory>({
        defaultProps: { ...controls, variant: 'default', fw: 500, component: KeptButton },
        vars: (_, { size }) => ({ root: buttonHeight(size) }),
      }),
      Drawer: looks<DrawerFactory>({
        defaultProps: {
          closeButtonProps: { 'aria-label': close },
          position: 'right',
          size: 560,
          transitionProps: { duration: 150 },
          overlayProps: { backgroundOpacity: 0.25 },
        },
        styles: { title: dialogTitle },
      }),
      Input: looks<InputFactory>({ defaultProps: controls, vars: (_, { size }) => ({ wrapper: inputHeight(size) }) }),
      // Two pixels below the words of their field, hints and faults would be smaller than any other quiet text.
      InputWrapper: looks<InputWrapperFactory>({
        vars: () => ({
          description: { '--input-description-size': 'var(--mantine-font-size-xs)' },
          error: { '--input-error-size': 'var(--mantine-font-size-xs)' },
          label: {},
          success: {},
        }),
      }),
      Menu: looks<MenuFactory>({
        defaultProps: {
          withInitialFocusPlaceholder: false,
          shadow: 'md',
          position: 'bottom-end',
          transitionProps: { duration: 0 },
        },
      }),
      Modal: looks<ModalFactory>({
        defaultProps: {
          closeButtonProps: { 'aria-label': close },
          centered: true,
          overlayProps: { backgroundOpacity: 0.35 },
          transitionProps: { duration: 150 },
        },
        styles: { title: dialogTitle },
      }),
      Notification: looks<NotificationFactory>({ defaultProps: { closeButtonProps: { 'aria-label': close } } }),
      NumberInput: looks<NumberInputFactory>({ defaultProps: controls }),
      PasswordInput: looks<PasswordInputFactory>({ defaultProps: controls }),
      SegmentedControl: looks<SegmentedControlFactory>({ defaultProps: { size: 'xs' } }),
      Select: looks<SelectFactory>({ defaultProps: { ...controls, allowDeselect: false, withCheckIcon: false } }),
      Table: looks<TableFactory>({ defaultProps: { fz: 'sm' } }),
      Textarea: looks<TextareaFactory>({ defaultProps: { ...controls, autosize: true, minRows: 3 } }),
      TextInput: looks<TextInputFactory>({ defaultProps: controls }),
      Tooltip: looks<TooltipFactory>({ defaultProps: { openDelay: 300, transitionProps: { duration: 0 }, fz: 'xs' } }),
    },
  });
