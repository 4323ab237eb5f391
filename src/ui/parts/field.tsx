import type { VNode } from "preact";

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint: string;
  readonly help?: string;
  readonly problem: string | undefined;
  readonly numeric?: boolean;
  readonly change: (value: string) => void;
}

export function Field({ name, label, value, hint, help, problem, numeric, change }: FieldProps): VNode {
  const id = `field-${name}`;
  const described = problem !== undefined ? `${id}-problem` : help !== undefined ? `${id}-help` : undefined;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        name={name}
        type="text"
        value={value}
        placeholder={hint}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        inputMode={numeric ? "numeric" : "text"}
        aria-invalid={problem !== undefined}
        aria-describedby={described}
        onInput={(event) => change(event.currentTarget.value)}
      />
      {problem === undefined && help !== undefined && (
        <p class="field-help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {problem !== undefined && (
        <p class="problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
