//! The program: all it does is in the library.

use std::process::ExitCode;

use mimalloc::MiMalloc;

/// A site is many small pieces, made and let go on all threads, on which the allocators of some systems
/// spend a fifth of a build.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    amphoe::cli::run()
}
