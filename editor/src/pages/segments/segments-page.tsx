export const SegmentsPage = () => null;
