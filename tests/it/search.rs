//! Search: what a reader types finds what was written, whatever it is and whatever has become of a
//! file on its way. The browser's side is the very script that readers get, in Node.

mod index;
mod laws;
mod node;
mod same;
