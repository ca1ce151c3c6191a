internal import GridReachCLI

CommandLineTool.main()
