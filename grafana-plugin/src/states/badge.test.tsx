import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { OutcomeBadge } from '../pages/audit/outcome-badge.tsx';
import { SecretBadges } from '../pages/credentials/secret-badges.tsx';
import { StateBadge } from '../devices/state-badge.tsx';
import { Badge } from './badge.tsx';

test.each([
  ['of a device', <StateBadge key="device" state={{ health: 'unknown' }} />, 'It was not read lately.'],
  [
    'of a secret',
    <SecretBadges
      key="secret"
      secrets={[{ field: 'password', changed_at: new Date(Date.now() - 86_400_000 * 3).toISOString() }]}
    />,
    /3 days ago/u,
  ],
  ['of an outcome', <OutcomeBadge key="outcome" outcome="done" isOpen />, /./u],
])('the tooltip of the badge %s is reached by keyboard', async (_, badge, tooltip) => {
  render(badge);
  await userEvent.tab();
  expect((await screen.findByRole('tooltip')).textContent).toMatch(tooltip);
});

test('a badge without a tooltip is no stop of the keyboard', async () => {
  render(<Badge color="green" text="Up" />);
  await userEvent.tab();
  expect(document.activeElement).toBe(document.body);
});
