extension Phrase {
  package static let milpNotBuilt = Phrase(
    "siting.milp-not-built",
    en:
      "linear programs cannot be solved, since this program was built without CBC; install coinor-libcbc-dev and build with --traits MILP (make does it)",
    zh: "无法求解线性规划：本程序编译时未包含 CBC；请安装 coinor-libcbc-dev 并用 --traits MILP 重新编译（make 会自动处理）")
  package static let milpFailed = Phrase(
    "siting.milp-failed",
    en:
      "CBC gave up on this siting: memory ran out, or its numbers are too far apart; leave the exact finish out, or write the program with --write-mps for another solver",
    zh: "CBC 无法求解该选址问题：内存不足或数值相差过大；请不用精确求解，或用 --write-mps 写出模型交给其他求解器")

  static let sitingExact: [Phrase] = [milpNotBuilt, milpFailed]
}
