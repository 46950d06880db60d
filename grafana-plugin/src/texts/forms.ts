import { texts } from './text.ts';

export const text = texts('forms', {
  saving: 'Saving …',
  cancel: 'Cancel',
  conflict: 'Somebody changed this while you were editing',
  conflictRemedy:
    'Nothing was saved, and what you typed is still here. You can save your changes upon theirs: what you did not touch stays as they made it. Or you load theirs and give up yours.',
  keepMine: 'Keep mine and save',
  loadTheirs: 'Load theirs',
});
