-- A session holds objects of the libraries that wrote it, which their next versions don't read: everybody signs in once more.
DELETE FROM spring_session;
