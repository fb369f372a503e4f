//! What holds for the whole tree is tested beside this file.
