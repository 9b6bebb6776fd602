import { useNavigation } from '@remix-run/react';
import { cloneElement, type ReactElement, type ReactNode, useId } from 'react';

/**
 * A labelled control with room kept for its error. The child is the native control; it gets id and aria attributes.
 */
export function Field(props: {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | null | undefined;
  /** Leaves the error's room out, for controls that cannot be wrong. */
  plain?: boolean;
  children: ReactElement;
}) {
  const id = useId();
  const described = [props.hint ? `${id}-hint` : null, props.error ? `${id}-error` : null]
    .filter(Boolean)
    .join(' ');
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {props.label}
      </label>
      {props.hint && (
        <span className="field-hint" id={`${id}-hint`}>
          {props.hint}
        </span>
      )}
      {cloneElement(props.children, {
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': props.error ? true : undefined,
      })}
      {!props.plain && (
        <span className="field-error" id={`${id}-error`} role={props.error ? 'alert' : undefined}>
          {props.error}
        </span>
      )}
    </div>
  );
}

/** A submit button that shows it is at work and cannot be pressed twice meanwhile. */
export function SubmitButton(props: {
  children: ReactNode;
  name?: string;
  value?: string;
  kind?: 'primary' | 'plain' | 'danger';
  small?: boolean;
  /** What is going on while it is at work, where that takes a moment. */
  busy?: ReactNode;
}) {
  const navigation = useNavigation();
  const busy =
    navigation.state !== 'idle' &&
    navigation.formData !== undefined &&
    (props.name === undefined || navigation.formData.get(props.name) === (props.value ?? ''));
  const kind = props.kind === 'plain' ? '' : ` button-${props.kind ?? 'primary'}`;
  return (
    <button
      type="submit"
      className={`button${kind}${props.small ? ' button-small' : ''}`}
      name={props.name}
      value={props.value}
      disabled={busy}
      aria-busy={busy || undefined}
    >
      {busy && props.busy ? props.busy : props.children}
      {busy && <span aria-hidden="true">…</span>}
    </button>
  );
}
