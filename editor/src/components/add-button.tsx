import { Button, type ButtonProps } from '@mantine/core';
import { Plus } from 'lucide-react';
import type { ComponentPropsWithRef } from 'react';

interface AddButtonProps
  extends Pick<ButtonProps, 'variant' | 'disabled'>,
    Omit<ComponentPropsWithRef<'button'>, 'style' | 'color' | 'disabled'> {}

/** Adds one more below the others. */
export function AddButton(props: AddButtonProps) {
  return (
    <Button
      size="compact-sm"
      w="fit-content"
      leftSection={<Plus size={14} aria-hidden />}
      {...(props.variant === 'subtle' ? { color: 'gray' } : {})}
      {...props}
    />
  );
}
