export const topBarHeight = 40;
