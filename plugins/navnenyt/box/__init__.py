"""The box on other sites' pages: which announcements it holds, and the forms in which it leaves."""
