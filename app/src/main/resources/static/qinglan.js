// Enhancement only: every page reads and every form sends without this file.
