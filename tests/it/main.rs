//! Features of the whole program, each in a file of its own.

mod publish;
