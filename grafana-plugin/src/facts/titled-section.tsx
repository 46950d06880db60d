import { Stack, Text } from '@grafana/ui';
import type { ReactNode } from 'react';

interface TitledSectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** One part of an overview. */
export const TitledSection = ({ title, children }: TitledSectionProps) => (
  <section aria-label={title}>
    <Stack direction="column" gap={1}>
      <Text element="h2" variant="h4">
        {title}
      </Text>
      {children}
    </Stack>
  </section>
);
