//! The real program: it comes up, answers, stops when asked, and loses nothing it acknowledged when it is killed.

mod demo;
mod life;
mod mailbox;
mod mails;
mod process;
mod returns;
mod side_by_side;
mod withdrawals;
