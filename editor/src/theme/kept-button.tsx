import { type ComponentPropsWithRef, type MouseEvent, useState } from 'react';

interface KeptButtonProps extends ComponentPropsWithRef<'button'> {
  /** Mantine's word for: at work. It asks for `disabled` then, too. */
  readonly 'data-loading'?: boolean;
}

/**
 * The element of every button. Browsers take the focus from what is disabled, and whoever has no mouse is nowhere then:
 * a button that has the focus keeps it while it is at work and when it is done, and is pressed in vain meanwhile.
 */
export function KeptButton({ disabled = false, type = 'button', onClick, onFocus, onBlur, ...props }: KeptButtonProps) {
  const [focused, setFocused] = useState(false);
  const isKept = disabled && (focused || props['data-loading'] === true);
  return (
    <button
      type={type}
      {...props}
      disabled={disabled && !isKept}
      {...(isKept && { 'aria-disabled': true })}
      onClick={isKept ? inVain : onClick}
      onFocus={(event) => {
        setFocused(true);
        onFocus?.(event);
      }}
      onBlur={(event) => {
        setFocused(false);
        onBlur?.(event);
      }}
    />
  );
}

/** Nothing hears of it, and no form is sent. */
function inVain(event: MouseEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
