import { onTestFinished, vi } from 'vitest';

/** Lists of choices draw what is in sight only, and nothing has a height without a browser. */
export function giveListsHeight(): void {
  const height = vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(400);
  onTestFinished(() => height.mockRestore());
}
