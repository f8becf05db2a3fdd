# cmake -DBUILD=the tree to install -DSOURCE=this folder -DWORK=an own folder [-DFLAGS=...] -P run.cmake
# Installs into a prefix of its own, then configures, builds and runs the consumer against that prefix.
file(REMOVE_RECURSE ${WORK})
function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT status EQUAL 0)
    list(JOIN ARGN " " command)
    message(FATAL_ERROR "${command}\nended with ${status}:\n${output}")
  endif()
  set(output "${output}" PARENT_SCOPE)
endfunction()

run(${CMAKE_COMMAND} --install ${BUILD} --prefix ${WORK}/prefix)
run(${CMAKE_COMMAND} -S ${SOURCE} -B ${WORK}/build -DCMAKE_PREFIX_PATH=${WORK}/prefix
    -DCMAKE_CXX_COMPILER=${COMPILER} "-DCMAKE_CXX_FLAGS=${FLAGS}")
run(${CMAKE_COMMAND} --build ${WORK}/build)
run(${WORK}/build/consumer)
if(NOT output STREQUAL "<stdin>:3: no-accountable\n")
  message(FATAL_ERROR "the consumer printed:\n${output}")
endif()
foreach(installed bin/whodecides share/man/man1/whodecides.1 share/man/man5/whodecides.yaml.5
                  share/man/man7/whodecides-rules.7 share/bash-completion/completions/whodecides
                  share/zsh/vendor-completions/_whodecides share/fish/vendor_completions.d/whodecides.fish
                  share/doc/whodecides/README.md share/doc/whodecides/examples/ci/problem-matcher.json)
  if(NOT EXISTS ${WORK}/prefix/${installed})
    message(FATAL_ERROR "${installed} was not installed")
  endif()
endforeach()
